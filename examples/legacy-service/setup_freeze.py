"""Builds the Windows tree: ``python setup_freeze.py build``."""

from pathlib import Path

from cx_Freeze import Executable, setup

ROOT = Path(__file__).resolve().parent

build_options = {
    "packages": ["cryptography", "Crypto", "jwt", "legacy_service", "OpenSSL", "ssl"],
    "excludes": ["tkinter", "unittest"],
    "include_files": [
        (str(ROOT / "config" / "openssl.cnf"), "config/openssl.cnf"),
        (str(ROOT / "config" / "fipsmodule.cnf"), "config/fipsmodule.cnf"),
    ],
    "zip_include_packages": ["*"],
    "zip_exclude_packages": ["cryptography", "Crypto"],
}

setup(
    name="fieldgate",
    version="4.7.2",
    description="Device enrolment, report intake and partner webhooks",
    options={"build_exe": build_options},
    executables=[Executable("legacy_service/__main__.py", target_name="fieldgate")],
)
