import type { ThemeConfig } from 'antd';

/** Tokens of the component library: calm, 14 px, text at 4.5 : 1 or better on its surface. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#2C5F93',
    colorInfo: '#2C5F93',
    colorError: '#A93226',
    colorWarning: '#8A6100',
    colorSuccess: '#1F6B4F',
    colorText: '#1F2D3D',
    colorTextSecondary: '#4D5966',
    colorTextTertiary: '#5A6673',
    colorTextDescription: '#5A6673',
    colorTextPlaceholder: '#6B7580',
    colorBorder: '#CFCAC1',
    colorBorderSecondary: '#DEDBD4',
    borderRadius: 6,
    fontSize: 14,
    fontSizeSM: 12,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
    controlHeight: 32,
    motionDurationFast: '0.1s',
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.2s',
  },
};
