/** The daily run: renews, ends, spends credit and reminds, one customer after the other. */
package io.guichet.application.run;
