/**
 * Charges customers for what was done for them and what they used. Work is charged by staff, at
 * once or on the next invoice; usage is reported by programs and rated when its month is over.
 */
package io.guichet.application.charging;
