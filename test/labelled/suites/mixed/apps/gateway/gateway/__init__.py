"""Industrial gateway between field devices and the back end."""
