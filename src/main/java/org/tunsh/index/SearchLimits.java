package org.tunsh.index;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What one question may cost.
 *
 * @param timeout after which what was found so far is the answer, marked as partial
 * @param nanos a clock that counts nanoseconds
 */
public record SearchLimits(Duration timeout, LongSupplier nanos) {}
