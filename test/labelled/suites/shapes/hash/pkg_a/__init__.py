from .digests import content_id, digest  #! maybe
