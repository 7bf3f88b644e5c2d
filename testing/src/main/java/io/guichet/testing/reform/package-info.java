/** The reports of the French reform in memory, and what their ports promise. */
package io.guichet.testing.reform;
