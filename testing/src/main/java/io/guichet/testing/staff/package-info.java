/** Staff in memory, and what every store of it promises. */
package io.guichet.testing.staff;
