/** Who may see what: the rules of the hexagon, held against everything that is shipped. */
package io.guichet.architecture;
