"""Small package with a compatibility layer."""
