from unittest import mock

from django.test import SimpleTestCase, override_settings

from shopfront.accounts import LegacyShopHasher, import_reseller
from shopfront.middleware import StrongETagMiddleware
from shopfront.orders.cart import Cart, CartSigner


class CartTests(SimpleTestCase):
    def test_signature_has_two_parts(self):
        signer = CartSigner(b"k" * 32)
        self.assertEqual(signer.sign(b"{}").count("."), 1)

    def test_add(self):
        cart = Cart()
        cart.add("md5-mug")
        cart.add("md5-mug", 2)
        self.assertEqual(cart.lines, {"md5-mug": 3})


class HasherTests(SimpleTestCase):
    @override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])  #! bad HASH
    def test_fast(self):
        self.assertTrue(LegacyShopHasher().must_update("x"))

    def test_reseller(self):
        with mock.patch("shopfront.accounts.make_password", return_value="ok") as made:
            self.assertEqual(import_reseller("pw"), "ok")
        made.assert_called_once_with("pw", hasher="pbkdf2_sha256")


class TagTests(SimpleTestCase):
    def test_prefix(self):
        self.assertTrue(StrongETagMiddleware(lambda request: None).tag(b"").startswith('"s-'))
