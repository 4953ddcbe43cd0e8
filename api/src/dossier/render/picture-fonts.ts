import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

/** Noto Sans SC (OFL 1.1), which comes with the product: every picture is lettered with it, so that it looks the same on every machine. */
export const PICTURE_FONTS = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};
