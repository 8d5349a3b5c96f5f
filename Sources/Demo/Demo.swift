/// A plausible province, invented from a seed: what `sovang demo` writes into a demonstration log.
package enum Demo {}
