"""Firmware images as the vendor's manifest describes them.

The vendor lists md5, sha1 and sha256 for every image. We go by sha256 and show the others, because support asks for
"the md5 of the image" on the phone.
"""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Image:
    name: str
    digests: dict

    def md5(self):
        """The MD5 that the vendor printed; we do not compute one."""
        return self.digests.get("md5", "")

    def matches(self, content):
        return hashlib.sha256(content).hexdigest() == self.digests["sha256"]


def describe(image):
    """One line for the support page."""
    return "%s (md5 %s, sha256 %s)" % (image.name, image.md5(), image.digests["sha256"])


def parse_manifest(lines):
    """Reads ``name algorithm=digest ...`` lines."""
    images = []
    for line in lines:
        name, *pairs = line.split()
        images.append(Image(name, dict(pair.split("=", 1) for pair in pairs)))
    return images
