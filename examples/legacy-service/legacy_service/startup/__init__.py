"""What runs before the first request."""
