/**
 * What the French reform wants told, as XML: lifecycle messages (UN/CEFACT CDAR D22B as XP Z12-012
 * uses it) and reports of sales and receipts (flux 10).
 */
package io.guichet.documents.reform;
