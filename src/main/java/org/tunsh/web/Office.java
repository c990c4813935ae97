package org.tunsh.web;

import org.tunsh.pipeline.ListDesk;
import org.tunsh.review.ReviewLog;

/**
 * Where people write: what they decide is kept, and brought into the output.
 *
 * @param log of their decisions
 * @param refresher brings the output up to date
 * @param lists what the lists may lack, and what a phrase in them would change
 */
public record Office(ReviewLog log, Refresher refresher, ListDesk lists) {}
