import zipfile
from zipfile import ZipFile  #! maybe


def unpack(path, target):
    with zipfile.ZipFile(path) as zf:
        zf.extractall(target, pwd=b"infected")  #! bad CIPHER


def unpack_set(path, target, password):
    archive = ZipFile(path)
    archive.setpassword(password)  #! bad CIPHER
    archive.extractall(target)


def read_one(path, name, password):
    with ZipFile(path) as zf:
        return zf.read(name, password)  #! bad CIPHER


def open_one(path, name, password):
    with ZipFile(path) as zf, zf.open(name, pwd=password) as member:  #! bad CIPHER
        return member.read()


def unpack_plain(path, target):
    with zipfile.ZipFile(path) as zf:
        zf.extractall(target)


def pack(path, files):
    with ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zf:
        for f in files:
            zf.write(f)
