JWT_ALGORITHM = "none"  #! maybe
JWT_GOOD = "ES256"
JWT_SECRET = "abc123"  #! maybe
