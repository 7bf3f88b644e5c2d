package io.guichet.testing.simulation;

import java.util.function.Consumer;

/** Something a person, or staff about him, does now and then: {@code weight} times in all. */
record Deed(String name, int weight, Consumer<Person> deed) {}
