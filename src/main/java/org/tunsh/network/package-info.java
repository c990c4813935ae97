/**
 * States and their partnerships as a graph.
 *
 * <p>{@link org.tunsh.network.Network} is the entry: it takes the dataset and gives the ties that
 * stand at a date, each with its tier, dates and evidence. {@link org.tunsh.network.Measures}
 * counts on it, {@link org.tunsh.network.NetworkFormat} writes it for people and for programs that
 * draw graphs, {@link org.tunsh.network.NetworkView} shows it as matrix, arcs and the same content
 * as a table. JGraphT is known here alone. It judges no tie: a tie is a name that documents give,
 * no measure of how close two states are.
 */
@NullMarked
package org.tunsh.network;

import org.jspecify.annotations.NullMarked;
