import { oneOf } from "./pattern";

/** What the name of a kind of unit ends in, where a rule gives one kind other points than another: 山区县, 牵头部门, 一类地区. */
const UNITS =
  "省 市 县 区 乡 镇 村 省份 地市 市县 区县 县区 地区 城区 农村 城镇 乡镇 街道 社区 片区 园区 林区 牧区 库区 部门 单位 机构 企业 公司 学校 院校 高校 医院 卫生院 场站 国省道 国道 省道 县道 乡道 村道 农村公路 公路 道路";

/** Without two of these a text tells no kinds apart. */
export const KIND_SIGN = new RegExp(`非|${oneOf(UNITS.split(" "))}`, "g");

/** A kind of unit by its end; 市级, 县级 name who gives something, and no kind. */
export const KIND_OF_UNIT = new RegExp(`${oneOf(UNITS.split(" "))}$`);

/** In front of a kind, or behind it: 属于产区的. */
export const KIND_LEADS = /^(?:[,、;:。]|其中[,:]?|属于?|如果?为|若为|对于?|位于)+/;
export const KIND_TRAILS = /(?:的|则|均|可以?|者)+$/;

/** 按产区、非产区分别计分: what follows is told kind by kind. */
export const KIND_BY_KIND = /^按([^,;:。]{2,60})分别(?:计分|评分|赋分)[。:;,]/;
