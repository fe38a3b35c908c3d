"""Device enrolment, report intake and partner webhooks."""

__version__ = "5.0.0"
