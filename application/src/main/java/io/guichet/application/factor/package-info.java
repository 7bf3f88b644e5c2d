/** Second factors: enrolled, asked for before what matters, and removed. */
package io.guichet.application.factor;
