"""Plugins that ship with the host."""
from .archive import ArchivePlugin
from .avatars import AvatarPlugin

BUILTIN = (ArchivePlugin, AvatarPlugin)
