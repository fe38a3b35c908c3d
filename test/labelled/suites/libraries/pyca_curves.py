"""Elliptic curve and Diffie-Hellman key handling for the device fleet."""
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dh, ec, ed448, ed25519, x448
from cryptography.hazmat.primitives.asymmetric import utils as asym_utils
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CURVE_NAMES = {"P-256": "secp256r1", "P-384": "secp384r1", "K-256": "secp256k1"}  #! ok
MODP_2048 = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
    "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
    "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
    "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
    "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
    "3995497CEA956AE515D2261898FA051015728E5A8AACAA68FFFFFFFFFFFFFFFF",
    16,
)


def device_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())  #! ok


def root_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(curve=ec.SECP521R1())  #! ok


def tag_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP224R1())  #! ok


def wallet_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256K1())  #! bad EC


def wallet_from_seed(seed: int) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(seed, ec.SECP256K1())  #! bad EC


def nfc_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP192R1())  #! bad EC


def passport_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.BrainpoolP256R1())  #! bad EC


def meter_gateway_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.BrainpoolP384R1())  #! bad EC


def peer_point(data: bytes) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP384R1(), data)  #! ok


def wallet_point(data: bytes) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256K1(), data)  #! bad EC


def sign_reading(key: ec.EllipticCurvePrivateKey, reading: bytes) -> bytes:
    return key.sign(reading, ec.ECDSA(hashes.SHA256()))  #! ok


def sign_repeatable(key: ec.EllipticCurvePrivateKey, reading: bytes) -> bytes:
    return key.sign(reading, ec.ECDSA(hashes.SHA384(), deterministic_signing=True))  #! ok


def sign_reading_v1(key: ec.EllipticCurvePrivateKey, reading: bytes) -> bytes:
    return key.sign(reading, ec.ECDSA(hashes.SHA1()))  #! bad SIGN


def sign_digest_v1(key: ec.EllipticCurvePrivateKey, digest: bytes) -> bytes:
    return key.sign(digest, ec.ECDSA(asym_utils.Prehashed(hashes.SHA1())))  #! bad SIGN


def verify_reading_v1(key: ec.EllipticCurvePublicKey, sig: bytes, reading: bytes) -> None:
    key.verify(sig, reading, ec.ECDSA(hashes.SHA1()))  #! ok


def session_key(key: ec.EllipticCurvePrivateKey, peer: ec.EllipticCurvePublicKey) -> bytes:
    shared = key.exchange(ec.ECDH(), peer)  #! ok
    return HKDF(hashes.SHA256(), 32, None, b"fleet session").derive(shared)  #! ok


def tunnel_shared(peer: X25519PublicKey) -> bytes:
    return X25519PrivateKey.generate().exchange(peer)  #! bad KEX


def tunnel_peer(data: bytes) -> X25519PublicKey:
    return X25519PublicKey.from_public_bytes(data)  #! bad KEX


def tunnel_static(data: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(data)  #! bad KEX


def strong_tunnel() -> x448.X448PrivateKey:
    return x448.X448PrivateKey.generate()  #! bad KEX


def release_key() -> ed25519.Ed25519PrivateKey:
    return ed25519.Ed25519PrivateKey.generate()  #! maybe


def archive_key() -> ed448.Ed448PrivateKey:
    return ed448.Ed448PrivateKey.generate()  #! maybe


def group_14() -> dh.DHParameters:
    return dh.DHParameterNumbers(MODP_2048, 2).parameters()  #! ok


def fresh_group() -> dh.DHParameters:
    return dh.generate_parameters(generator=2, key_size=2048)  #! maybe


def plc_group() -> dh.DHParameters:
    return dh.generate_parameters(generator=2, key_size=1024)  #! bad KEX


def plc_group_small() -> dh.DHParameters:
    return dh.generate_parameters(2, 512)  #! bad KEX


def classify(key: object) -> str:
    if isinstance(key, ec.EllipticCurvePublicKey):  #! ok
        if isinstance(key.curve, (ec.SECP256K1, ec.BrainpoolP256R1)):  #! ok
            return "outside policy"
        return key.curve.name  #! ok
    if isinstance(key, (ed25519.Ed25519PublicKey, X25519PublicKey)):  #! ok
        return "25519"  #! ok
    return type(key).__name__


def load(pem: bytes) -> str:
    return classify(serialization.load_pem_public_key(pem))  #! ok


def parse_signature(der: bytes) -> tuple[int, int]:
    return asym_utils.decode_dss_signature(der)  #! ok


def refuse(name: str) -> None:
    if name in ("secp256k1", "prime192v1", "brainpoolP256r1", "x25519"):  #! ok
        raise ValueError(f"curve {name} is not offered (use secp256r1)")  #! ok
