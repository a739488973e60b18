"""The smallest training package: it learns a straight line."""
