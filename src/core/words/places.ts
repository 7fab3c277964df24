const named = (rank: string, names: string): readonly (readonly [string, string])[] =>
  names.split(" ").map((name) => [name, rank]);

/** Provinces by their short names, and what makes them whole: 湖北省, 内蒙古自治区. */
export const PROVINCES: ReadonlyMap<string, string> = new Map([
  ...named(
    "省",
    "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海",
  ),
  ...named("市", "北京 天津 上海 重庆"),
  ...named("自治区", "内蒙古 西藏"),
  ["广西", "壮族自治区"],
  ["宁夏", "回族自治区"],
  ["新疆", "维吾尔自治区"],
]);

/** Cities and counties with their ranks, which say the province too: those of the provinces that have a policy of their own. */
export const CITIES: Readonly<Record<string, string>> = {
  湖北: "武汉市 黄石市 十堰市 宜昌市 襄阳市 鄂州市 荆门市 孝感市 荆州市 黄冈市 咸宁市 随州市 恩施州 恩施土家族苗族自治州 仙桃市 潜江市 天门市 神农架林区",
  四川: "成都市 自贡市 攀枝花市 泸州市 德阳市 绵阳市 广元市 遂宁市 内江市 乐山市 南充市 眉山市 宜宾市 广安市 达州市 雅安市 巴中市 资阳市 阿坝州 阿坝藏族羌族自治州 甘孜州 甘孜藏族自治州 凉山州 凉山彝族自治州",
  内蒙古:
    "呼和浩特市 包头市 乌海市 赤峰市 通辽市 鄂尔多斯市 呼伦贝尔市 巴彦淖尔市 乌兰察布市 兴安盟 锡林郭勒盟 阿拉善盟",
  广西: "南宁市 柳州市 桂林市 梧州市 北海市 防城港市 钦州市 贵港市 玉林市 百色市 贺州市 河池市 来宾市 崇左市",
  山西: "稷山县",
};
