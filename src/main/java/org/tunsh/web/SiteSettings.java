package org.tunsh.web;

/**
 * How the site is to be served.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps it to this machine
 * @param port 0 for any free one
 * @param behindProxy whether another server passes requests on, so that they name its host and not
 *     this one
 * @param token what a request that writes must show
 */
public record SiteSettings(String host, int port, boolean behindProxy, String token) {}
