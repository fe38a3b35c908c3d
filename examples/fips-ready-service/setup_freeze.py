"""Builds the relocatable tree: ``python setup_freeze.py build``."""

from cx_Freeze import Executable, setup

build_options = {
    "packages": ["cryptography", "fips_ready_service", "jwt", "ssl"],
    "excludes": ["tkinter", "unittest"],
    # One libcrypto in the process, the system's: a copy in the tree would not load the FIPS provider's configuration.
    "bin_excludes": ["libcrypto.so.3", "libssl.so.3"],
}

setup(
    name="fieldgate",
    version="5.0.0",
    description="Device enrolment, report intake and partner webhooks",
    options={"build_exe": build_options},
    executables=[Executable("fips_ready_service/__main__.py", target_name="fieldgate")],
)
