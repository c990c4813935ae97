/**
 * The site: pages for people and an API for programs over one output.
 *
 * <p>Start with {@link org.tunsh.web.Site}. In: requests over HTTP and the folder of the output of
 * the moment ({@link org.tunsh.web.Library}). Out: HTML built by an escaping writer, JSON, and
 * problem details (RFC 9457). Pages are whole without scripts and load nothing from elsewhere.
 * Nothing is concluded here: what a page shows stands in the output or its index.
 */
@NullMarked
package org.tunsh.web;

import org.jspecify.annotations.NullMarked;
