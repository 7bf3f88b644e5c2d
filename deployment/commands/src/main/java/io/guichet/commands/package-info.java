/** The operator's command line: the product's use cases without a server, on the database alone. */
package io.guichet.commands;
