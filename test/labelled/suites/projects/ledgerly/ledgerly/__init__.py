"""Ledgerly: the account service of the ledger platform."""
__version__ = "3.4.1"
