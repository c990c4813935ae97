package org.tunsh.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses alone. The connection goes to the very address that was looked
 * at, so that a name cannot mean another one a moment later (DNS rebinding).
 */
final class PublicResolver implements DnsResolver {
  private static final Pattern NUMBERS =
      Pattern.compile("(?:0[xX][0-9a-fA-F]*|[0-9]+)(?:\\.(?:0[xX][0-9a-fA-F]*|[0-9]+)){0,3}\\.?");
  private static final Pattern NOT_DECIMAL = Pattern.compile("(?:^|\\.)0[0-9xX]");

  private final boolean local;

  /**
   * A resolver.
   *
   * @param local whether addresses of this machine and of private networks are allowed
   */
  PublicResolver(boolean local) {
    this.local = local;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (isOddNumber(host)) {
      throw oddNumber(host);
    }
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (isOfMachines(address)) {
        throw new NotPublicException(
            "'%s' leads to %s, a link-local address, behind which machines keep secrets of their own"
                .formatted(host, address.getHostAddress()),
            "get it by hand, if it is meant");
      }
      if (!local && !isPublic(address)) {
        throw new NotPublicException(
            "'%s' leads to %s, which is no public address"
                .formatted(host, address.getHostAddress()),
            "use --allow-local if that is meant");
      }
    }
    return addresses;
  }

  /**
   * Whether a host is an address with hexadecimal or octal numbers: programs do not agree which
   * address that is (0177.0.0.1 is this machine to some, a public one to others).
   */
  static boolean isOddNumber(String host) {
    return NUMBERS.matcher(host).matches() && NOT_DECIMAL.matcher(host).find();
  }

  static NotPublicException oddNumber(String host) {
    return new NotPublicException(
        "'" + host + "' is an address in hexadecimal or octal numbers, no public address",
        "give the server's name, or four decimal numbers");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /**
   * Whether an address is of the cable alone (RFC 3927, RFC 4291): no archive serves documents
   * there, but hosts of virtual machines their keys, so that it is refused whatever is allowed.
   */
  static boolean isOfMachines(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean mapped =
        address instanceof Inet6Address
            && (bytes[0] & 0xff) == 0
            && (bytes[1] & 0xff) == 0x64
            && (bytes[12] & 0xff) == 169
            && (bytes[13] & 0xff) == 254;
    return address.isLinkLocalAddress() || mapped;
  }

  /** An address of this machine or of a private network. */
  static final class NotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    /**
     * @param remedy what to do where it is meant
     */
    NotPublicException(String message, String remedy) {
      super(message);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }

  /** Whether an address may lie on the public net (IANA special-purpose registries). */
  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
  }

  private static boolean isPublic4(byte[] bytes, int from) {
    int first = bytes[from] & 0xff;
    int second = bytes[from + 1] & 0xff;
    int third = bytes[from + 2] & 0xff;
    boolean special =
        first == 0
            || first == 10
            || first == 127
            || first >= 224
            || first == 100 && second >= 64 && second < 128
            || first == 169 && second == 254
            || first == 172 && second >= 16 && second < 32
            || first == 192 && second == 168
            || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19)
            || first == 198 && second == 51 && third == 100
            || first == 203 && second == 0 && third == 113;
    return !special;
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    if (first == 0x64 && second == 0xff9b) {
      return isPublic4(bytes, 12); // NAT64: the last four bytes are an IPv4 address
    }
    if (first == 0x2002) {
      return isPublic4(bytes, 2); // 6to4
    }
    boolean teredoOrDocumentation = first == 0x2001 && (second == 0 || second == 0xdb8);
    return (first & 0xe000) == 0x2000 && !teredoOrDocumentation;
  }
}
