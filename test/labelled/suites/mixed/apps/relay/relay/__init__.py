"""Webhook relay: takes in providers' webhooks, checks them and passes them on."""
