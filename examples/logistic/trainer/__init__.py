"""Logistic regression with the standard library alone."""
