import zipfile


def read(path, pw):
    with zipfile.ZipFile(path) as z:
        return z.read("a.txt", pwd=pw)  #! bad CIPHER


def extract(path):
    with zipfile.ZipFile(path) as z:
        z.setpassword(b"hunter2")  #! bad CIPHER
        z.extractall("/srv/in")  #! maybe


def plain(path):
    with zipfile.ZipFile(path) as z:
        return z.read("a.txt")
