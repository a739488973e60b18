"""Where gs:// URIs lie: a mounted bucket on Vertex AI, a folder when the code runs locally."""

import json
import os


def local(uri):
    """The path behind a gs:// or file:// URI; any other string is a path already."""
    if uri.startswith("file://"):
        return uri[len("file://"):]
    if not uri.startswith("gs://"):
        return uri
    below = uri[len("gs://"):]
    if os.path.isdir("/gcs/" + below.split("/")[0]):
        return "/gcs/" + below
    return os.path.join(os.environ.get("TRAINYARD_GCS_ROOT", "/gcs"), below)


def read(uri, name):
    """What write() left there, or None when there is nothing yet."""
    try:
        with open(os.path.join(local(uri), name), encoding="utf-8") as source:
            return json.load(source)
    except FileNotFoundError:
        return None


def write(uri, name, content):
    """Replaces the file in one step, so that a reader or a restart never meets half of it."""
    folder = local(uri)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, name)
    with open(path + ".part", "w", encoding="utf-8") as out:
        json.dump(content, out, indent=2)
    os.replace(path + ".part", path)
