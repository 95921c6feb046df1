import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
    // The sample sessions draw the program's own strokes, which lie beside the interface.
    fs: { allow: [".."] },
  },
  build: {
    target: "safari16.4",
    // The content security policy allows fonts and drawings from the program itself, never from a data URL.
    assetsInlineLimit: 0,
    // The window, and the card that stands in for a notification.
    rollupOptions: { input: ["index.html", "card.html"] },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    // Vitest hands out style sheets empty otherwise, and a test reads the colours.
    css: true,
  },
});
