/**
 * The demo company: a seller, three customers and a year of their business, by the real use cases.
 */
package io.guichet.commands.demo;
