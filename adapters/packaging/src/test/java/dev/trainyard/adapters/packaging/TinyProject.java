package dev.trainyard.adapters.packaging;

import java.util.HashMap;
import java.util.Map;

/** The files of a Python project that builds itself, without an index. */
final class TinyProject {
  private TinyProject() {}

  /** With a module that is named as it is. */
  static Map<String, String> files(String folder, String name, String tag, String requires) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    String metadata = requires.isEmpty() ? "" : "Requires-Dist: " + requires + "\\n";
    Map<String, String> files = new HashMap<>();
    files.put(
        prefix + "pyproject.toml",
        """
        [build-system]
        requires = []
        build-backend = "backend"
        backend-path = ["."]

        [project]
        name = "%s"
        """
            .formatted(name));
    files.put(
        prefix + "backend.py", backend("'%s', '1.0', '%s', '%s'".formatted(name, tag, metadata)));
    files.put(prefix + name + ".py", "VALUE = '" + name + " built'\n");
    return files;
  }

  private static String backend(String values) {
    return """
    import os, tarfile, zipfile

    NAME, VERSION, TAG, REQUIRES = %s
    INFO = '%%s-%%s.dist-info' %% (NAME, VERSION)
    METADATA = 'Metadata-Version: 2.1\\nName: %%s\\nVersion: %%s\\n' %% (NAME, VERSION) + REQUIRES


    def prepare_metadata_for_build_wheel(folder, config_settings=None):
        os.makedirs(os.path.join(folder, INFO))
        with open(os.path.join(folder, INFO, 'METADATA'), 'w') as out:
            out.write(METADATA)
        return INFO


    def build_wheel(folder, config_settings=None, metadata_directory=None):
        name = '%%s-%%s-%%s.whl' %% (NAME, VERSION, TAG)
        with zipfile.ZipFile(os.path.join(folder, name), 'w') as out:
            out.writestr(NAME + '.py', open(NAME + '.py').read())
            out.writestr(INFO + '/METADATA', METADATA)
            out.writestr(INFO + '/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: ' + TAG + '\\n')
            out.writestr(INFO + '/RECORD', '')
        return name
    """
        .formatted(values);
  }
}
