package org.tunsh.index;

/**
 * How often something was said in a year.
 *
 * @param year four digits; empty for documents without a date
 * @param found how often
 * @param documents in how many documents
 * @param words of all documents of the index from that year
 * @param perTenThousand found for each 10,000 words
 */
public record YearFrequency(
    String year, long found, int documents, long words, double perTenThousand) {}
