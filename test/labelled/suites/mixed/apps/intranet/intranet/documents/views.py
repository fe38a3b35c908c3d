from __future__ import annotations

import hashlib

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core import signing
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import condition
from django.views.generic import ListView

from intranet.common.digest import short_id

from .models import Document

_signer = signing.TimestampSigner(salt="documents", algorithm="sha256")


def _etag(request, pk: int) -> str | None:
    doc = Document.objects.filter(pk=pk).only("checksum").first()
    return f'"{doc.checksum}"' if doc else None


def _weak_etag(request, *args, **kwargs) -> str:
    newest = Document.objects.order_by("-modified").values_list("modified", flat=True).first()
    return hashlib.md5(repr(newest).encode(), usedforsecurity=False).hexdigest()


class DocumentList(LoginRequiredMixin, ListView):
    model = Document
    paginate_by = 50

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["list_id"] = short_id("documents", self.request.user.pk)  #! maybe
        return context


@login_required
@condition(etag_func=_etag)
def download(request, pk: int):
    document = get_object_or_404(Document, pk=pk)
    return FileResponse(document.file.open("rb"), as_attachment=True, filename=document.title)


def link_for(document: Document) -> str:
    return _signer.sign(str(document.pk))


def download_signed(request, signed: str):
    try:
        pk = int(_signer.unsign(signed, max_age=settings.DOWNLOAD_LINK_TTL))
    except signing.BadSignature:
        raise Http404 from None
    document = get_object_or_404(Document, pk=pk)
    return FileResponse(document.file.open("rb"), as_attachment=True, filename=document.title)
