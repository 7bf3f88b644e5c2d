/**
 * A small tree of the product's shape that breaks every rule of the hexagon once. It is never run:
 * {@link io.guichet.architecture.PlantedViolationTest} shows that each rule turns red on it.
 */
package io.guichet.architecture.planted;
