from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.views import LoginView
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from . import services
from .models import Invitation


class SignInView(LoginView):
    template_name = "accounts/login.html"
    redirect_authenticated_user = True


@require_http_methods(["GET", "POST"])
def accept_invitation(request, token: str):
    invitation = get_object_or_404(Invitation, token=token)
    if not invitation.is_open():
        messages.error(request, "This invitation has expired.")
        return redirect("login")
    if request.method == "POST":
        user = get_user_model().objects.create(
            username=invitation.email,
            email=invitation.email,
            department=invitation.department,
            password=make_password(request.POST["password"]),
        )
        invitation.used = True
        invitation.save(update_fields=["used"])
        services.recovery_codes(user)
        return redirect("login")
    return render(request, "accounts/invite.html", {"invitation": invitation})


def request_reset(request):
    if request.method == "POST":
        user = get_user_model().objects.filter(email=request.POST.get("email", "")).first()
        if user is not None:
            messages.info(request, services.reset_token(user))
    return render(request, "accounts/reset.html")


def create_kiosk_account(name: str):
    """Kiosk accounts live on machines that know only the short hash."""
    return get_user_model().objects.create(
        username=name,
        password=make_password(services.initial_password(), hasher="md5"),  #! bad KDF
    )
