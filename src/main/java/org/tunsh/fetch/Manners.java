package org.tunsh.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What hosts ask of those who read them: which pages to leave alone (RFC 9309), and how long to
 * wait between two requests.
 */
final class Manners {
  static final String AGENT = "tunsh";
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final int NOT_FOUND = 400;
  private static final int SERVER = 500;

  private final Duration delay;
  private final Waiting waiting;
  private final Map<String, SimpleRobotRules> rules = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();

  /** Waits; a test does not. */
  interface Waiting {
    long now();

    void sleep(long milliseconds) throws InterruptedException;
  }

  /** Gets robots.txt of a host. */
  @FunctionalInterface
  interface Robots {
    Answer get(URI address) throws IOException, InterruptedException;
  }

  /**
   * An answer.
   *
   * @param body at most half a megabyte of it
   */
  record Answer(int status, byte[] body) {}

  Manners(Duration delay, Waiting waiting) {
    this.delay = delay;
    this.waiting = waiting;
  }

  private static String host(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** Whether a page may be read; a host that cannot say so is left alone. */
  boolean allows(URI address, Robots robots) throws IOException, InterruptedException {
    SimpleRobotRules known = rules.get(host(address));
    if (known == null) {
      URI place = URI.create(host(address) + "/robots.txt");
      known = read(place, robots.get(place));
      rules.put(host(address), known);
    }
    return known.isAllowed(address.toString());
  }

  private static SimpleRobotRules read(URI place, Answer answer) {
    if (answer.status() >= SERVER) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    }
    if (answer.status() >= NOT_FOUND) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    return new SimpleRobotRulesParser()
        .parseContent(place.toString(), answer.body(), "text/plain", List.of(AGENT));
  }

  /** Waits until the host may be asked again. */
  void await(URI address) throws InterruptedException {
    long pause = delay.toMillis();
    SimpleRobotRules known = rules.get(host(address));
    if (known != null && known.getCrawlDelay() > 0) {
      pause = Math.max(pause, Math.min(known.getCrawlDelay(), LONGEST_DELAY.toMillis()));
    }
    Long before = last.get(host(address));
    if (before != null) {
      long rest = before + pause - waiting.now();
      if (rest > 0) {
        waiting.sleep(rest);
      }
    }
    last.put(host(address), waiting.now());
  }

  void pause(Duration time) throws InterruptedException {
    waiting.sleep(time.toMillis());
  }
}
