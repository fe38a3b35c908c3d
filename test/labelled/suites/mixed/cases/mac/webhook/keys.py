DEV_KEY = "dev-key"  #! maybe
PROD_KEY_ENV = "HOOK_KEY"
ALGORITHMS = {"stripe": "sha256", "tencent": "sha1", "acme": "md5"}  #! maybe
