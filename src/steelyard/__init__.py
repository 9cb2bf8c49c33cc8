"""Steelyard weighs companies: from documents to a defended range of value, every figure traced to its source."""

__version__ = "0.1.0"
