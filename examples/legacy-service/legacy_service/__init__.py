"""Device enrolment, report intake and partner webhooks."""

__version__ = "4.7.2"
