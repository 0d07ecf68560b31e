package io.creativefactory.config.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// What one data folder holds beside the data: the port that belongs to it, the password, the locks
/// and the server's log.
///
/// @param path the real path; only its owner may look inside
record ServerFolder(Path path) {
  private static final int FIRST_PORT = 15_432;
  private static final int PORTS = 8_000;

  static ServerFolder at(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path real = folder.toRealPath();
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rwx------");
    Files.setPosixFilePermissions(real, own);
    return new ServerFolder(real);
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  Path startLock() {
    return path.resolve("start.lock");
  }

  Path usersLock() {
    return path.resolve("users.lock");
  }

  /// The port that the server of this folder listens on, chosen once, so that a server which
  /// outlived its program is found again.
  int port() throws IOException {
    Path file = path.resolve("port");
    if (Files.exists(file)) {
      return Integer.parseInt(Files.readString(file).strip());
    }
    return choosePort();
  }

  /// Takes another port for good; only while the server is down.
  int choosePort() throws IOException {
    int start = Math.floorMod(path.hashCode(), PORTS);
    for (int i = 0; i < PORTS; i++) {
      int port = FIRST_PORT + (start + i) % PORTS;
      if (isFree(port)) {
        write("port", Integer.toString(port));
        return port;
      }
    }
    throw Incomplete.because("no port from " + FIRST_PORT + " on is free");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  Path passwordFile() throws IOException {
    Path file = path.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      write("password", HexFormat.of().formatHex(random));
    }
    return file;
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /// In one step, so that a kill leaves the old text or the new one.
  private void write(String name, String text) throws IOException {
    Path draft = path.resolve(name + ".new");
    Files.writeString(draft, text);
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
