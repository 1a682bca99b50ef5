package dev.errata.bench.proof.estate;

/**
 * How big an estate is.
 *
 * @param places in each company
 * @param corrections made in each place
 */
public record Size(int companies, int places, int corrections) {}
