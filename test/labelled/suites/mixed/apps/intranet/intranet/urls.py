from django.contrib import admin
from django.urls import include, path

from intranet.accounts import views as accounts
from intranet.documents import views as documents

urlpatterns = [
    path("admin/", admin.site.urls),
    path("login/", accounts.SignInView.as_view(), name="login"),
    path("invite/<str:token>/", accounts.accept_invitation, name="invite"),
    path("reset/", accounts.request_reset, name="reset"),
    path(
        "documents/",
        include(
            [
                path("", documents.DocumentList.as_view(), name="documents"),
                path("<int:pk>/", documents.download, name="download"),
                path("d/<str:signed>/", documents.download_signed, name="download-signed"),
            ]
        ),
    ),
]
