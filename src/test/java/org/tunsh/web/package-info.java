/** Tests of the site over HTTP, on a port of its own, and in a browser. */
@NullMarked
package org.tunsh.web;

import org.jspecify.annotations.NullMarked;
