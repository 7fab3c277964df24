import { phrases } from "./phrases";

/**
 * What the name of an indicator says of its direction, as data. A name is read from its end: the longest ending that is listed decides
 * (投诉率 is less, 投诉办结率 is more), then what stands before it (不合格率, 降低能耗).
 */
export interface NamedDirection {
  /** "unclear": a name of this kind occurs in either direction, so only a sign or a column can tell. */
  readonly better: "more" | "less" | "unclear";
  /** "always": a sign that says otherwise contradicts the name. "usually": a sign takes precedence over the name. */
  readonly sure: "always" | "usually";
  readonly source: string;
  /** The beginnings, each of which is joined to each of `as`; separated by spaces. */
  readonly of: string;
  /** The endings; without them `of` are whole endings themselves. */
  readonly as?: string;
  /** Holds for figures of this kind only. */
  readonly unit?: "time" | "share";
  /** What is saved or brought down: more of it is better among costs too. */
  readonly saving?: boolean;
}

const GENERAL = "通行做法";
const DEPARTMENTS = "按财预〔2013〕53号部门整体支出指标的做法";
const EXECUTION = "按财预〔2020〕10号的做法";

/** What is bad in itself: the fewer of it, the better. */
export const BAD =
  "故障 差错 错误 失误 失职 投诉 有效投诉 事故 逾期 超期 超时 超支 超标 超限 超载 违规 违法 违纪 违约 死亡 病死 致残 伤亡 伤残 受伤 流失 闲置 空置 空驶 " +
  "损坏 破损 毁损 损失 损耗 漏损 渗漏 泄漏 漏报 误报 错报 瞒报 误差 偏差 偏离 退回 退货 返工 返修 缺陷 漏洞 漏保 错保 错漏 缺失 浪费 延误 延期 延迟 " +
  "缺勤 旷工 失业 辍学 失学 发案 发病 患病 感染 复发 返贫 上访 越级上访 舆情 负面舆情 负面曝光 受害 成灾 火灾 拥堵 掉线 丢包 不良 坏账 呆账 欠费 拖欠 停机 宕机 中断 " +
  "再犯 重复犯罪 犯罪 重复发生 变质 废品 次品 残次 纠纷 滞留 失信 污染 事件 质量问题 安全隐患";

const SHARES = "率 比率 比例 率比例 发生率 发生比例";
const NUMBERS =
  "数 次数 数量 起数 件数 例数 人数 处数 户数 量 案件数 事件数 发生数 发生次数 发生起数 发生量 发生 天数 时长 时间";

/** What is good to have or to have done; its …率 should be high. */
const SOUND =
  "完成 达成 合格 达标 覆盖 及时 准时 按时 按期 如期 满意 到位 准确 正确 验收 验收通过 通过 优良 优秀 优质 成活 知晓 知晓度";
const DONE =
  "利用 使用 应用 执行 发放 兑付 兑现 拨付 支付 支付进度 支出 支出进度 保存 保全 入学 升学 就业 签约 办结 结案 破案 结算 修复 排除 解决 处理 处置 响应 回复 答复 反馈 " +
  "普及 参与 参保 参训 报销 补偿 保障 完好 完备 完善 完整 健全 正常 正常运行 在线 可用 可办 畅通 通畅 稳定 开通 接通 接入 联网 共享 公开 开放 规范 标准化 有效 真实 一致 统一 匹配 符合 " +
  "落实 实现 成功 治愈 救治 救助 抽检 检测 监测 检查 巡查 抽查 完工 竣工 开工 转化 推广 更新 升级 安装 配备 配套 回收 综合利用 收集 无害化 绿化 植被 " +
  "脱贫 满足 认可 支持 好评 出勤 上岗 持证 履约 整改 回访 政府采购 征收 清收 入库 归档 建档 管理 随访 接种 筛查 体检 服务 供应 供水 保证 合规 合法 安全 运行 上云 核算 " +
  "达产 投产 出租 入住 获奖 录用 留存 采纳 采用 评审 评估 审核 备案 立项 结题 调解 化解 交付 供货 到货 到岗 培训 抢修 支撑 保粮 周转 巩固 恢复 重复利用 刷卡 结余资金收回";

/** What is done, or is as it should be, to so many in a hundred: with 率 behind it, the name of how much. */
export const RATED = `${SOUND} ${DONE}`;

/** Work that is done: the more of it. In front of a name or at its end, or anywhere before what counts it (养护公路里程). */
export const WORK =
  "培训 演练 宣传 检查 巡查 排查 抽查 整治 治理 监测 检测 演出 展览 讲座 活动 会议 调研 慰问 走访 服务 受益 资助 补助 补贴 救助 覆盖 惠及 带动 带动就业 新增 新增就业 就业 " +
  "建设 新建 改造 修缮 维修 养护 采购 购置 配备 发放 安装 完成 开展 举办 组织 参训 参与 参加 接待 发表 编制 出版 制作 印制 种植 造林 绿化 修复 供应 拓宽 铺设 引进 孵化";
export const COUNTS =
  "数 数量 人数 人次 人次数 人口 人口数 人口数量 户数 次数 场次 场数 期数 班次 个数 件数 份数 套数 台数 篇数 项数 家数 所数 面积 里程 长度 村 村数 岗位 岗位数";

/** What is done to something, the sooner the better. */
export const HANDLED =
  "响应 故障响应 处理 故障处理 修复 故障修复 处置 办理 办结 审批 审核 维修 抢修 抢通 等待 等候 排队 候诊 到达 到场 恢复 反馈 回复 答复 完成 建设 施工 停电 停水 封路 封闭 停机 中断 滞后";
const SPENT =
  "公用经费 三公经费 人员经费 人员 财政供养人员 在职人员 编制 会议费 培训费 差旅费 接待费 公务接待费 公务用车费 出国费 运行费 运行维护费 维护费 办公费 一般性支出 支出 经费 费用";

const entry = (
  better: NamedDirection["better"],
  sure: NamedDirection["sure"],
  of: string,
  as?: string,
  more: Partial<Pick<NamedDirection, "source" | "unit" | "saving">> = {},
): NamedDirection => ({ better, sure, of, source: GENERAL, ...(as !== undefined && { as }), ...more });

export const NAMED: readonly NamedDirection[] = [
  entry("less", "always", BAD, SHARES),
  entry("less", "always", BAD, NUMBERS),
  entry("less", "always", BAD, ""),
  entry(
    "less",
    "always",
    "偏差度 偏离度 负债率 资产负债率 债务率 赤字率 工期 用时 耗时 病虫害受害率 流失面积 损失面积 受灾面积",
  ),
  entry("less", "always", HANDLED, "时间 的时间 时限 时长 周期 用时 耗时 天数 小时数", { unit: "time" }),
  entry("less", "usually", "时限", undefined, { unit: "time" }),
  entry(
    "less",
    "always",
    "能耗 电耗 水耗 煤耗 油耗 综合能耗 单位能耗 耗电量 耗水量 耗能量 排放 排放量 排放强度 排放浓度 碳排放 噪声 噪音",
  ),
  entry("less", "always", "成本 总成本 单位成本 造价"),
  entry("less", "always", SPENT, "控制率", { source: DEPARTMENTS }),
  entry(
    "less",
    "usually",
    "变动率 调整率 预算调整率 结转率 结余率 结转结余率 结转结余变动率 三公经费变动率",
    undefined,
    {
      source: DEPARTMENTS,
    },
  ),
  entry("less", "usually", "公务卡以外支出率 公务卡以外的支出率 三公经费 三公经费支出 三公经费支出数", undefined, {
    source: DEPARTMENTS,
  }),
  entry("unclear", "usually", "控制率 成本率 费用率"),
  entry("unclear", "usually", "成本 费用 投资 造价 概算", "控制率 执行率 完成率 支出率 使用率"),
  entry("unclear", "usually", "标准 水平 待遇 工资 津贴 补贴 补助 补偿 薪酬 时长 时间 期限"),
  entry("more", "always", SOUND, "率 比率 比例 度 性 程度"),
  entry("more", "usually", SOUND, "", { unit: "share" }),
  entry("more", "usually", DONE, "率 比率 比例 度 覆盖率"),
  entry("more", "usually", "执行率 预算执行率 资金执行率 支出率 资金到位率", undefined, { source: EXECUTION }),
  entry("more", "usually", "政府采购执行率 公务卡刷卡率 固定资产利用率 资产利用率", undefined, { source: DEPARTMENTS }),
  entry("more", "usually", "血压 血糖 高血压 糖尿病 病虫害 有害生物 疫情 扬尘 水土流失 沙化", "控制率"),
  entry(
    "more",
    "usually",
    "服务 开放 运行 培训 学习 训练 授课 播出 直播 宣传 志愿服务 质保 保修 维保 有效 保存 存储 保留 续航 无故障运行",
    "时间 时长 时限 时数 周期 期 期限 年限 天数 小时数",
  ),
  entry("more", "usually", "使用年限 使用寿命 服务年限 课时 学时 课时数 学时数"),
  entry("more", "usually", "收入 效益 收益 产值 利润 税收 营业额 销售额 交易额 产量 增收 增加值 发放金额 兑付金额"),
  entry(
    "more",
    "usually",
    "节约 节支 节省 压减 核减 降低 减少",
    "率 比例 幅度 额 金额 资金 资金额 成本 成本额 支出 经费 量",
    { saving: true },
  ),
  entry("more", "usually", "节能率 减排率 减排量 节水量 节电量", undefined, { saving: true }),
];

/** 增长率, 下降率: what changes decides, as far as it is known. */
export const RISES = "增长率 增长幅度 增长 增幅 增速 增加率 上升率 提升率 提升幅度 提高率".split(" ");
export const FALLS = "下降率 下降幅度 下降 降低率 降低幅度 减少率 降幅 压减率 削减率 缩短率".split(" ");

/** What a name ends with that is of a change, so that a figure below 0 is as good as any other: 三公经费变动率 -5%. */
export const OF_CHANGE = /(?:变动|变化|增减|增长)(?:率|幅度?|比例)$|增[幅速]$/;

/** Things whose rise is neither good nor bad in itself. */
export const SPENDING = /(?:经费|费用?|支出|成本|债务|编制|人员|价格?)$/;

/** Before a good ending they turn it round: 不合格率, 逾期发放率. */
export const TURNED = new RegExp(`(?:[不未]|${phrases("late", "turns")}|违规|非法|错误|虚假)$`);
/** Before a bad one: 无故障率, 零投诉率. */
export const ABSENT = new RegExp(`${phrases("denied", "name")}$`);
/** Brought down by some amount or to some amount: 降低能耗, 缩短审批时间. Which of them is meant cannot be known. */
export const BROUGHT_DOWN = new RegExp(phrases("falls", "name"));
/** Something bad that is dealt with: 受理投诉件数, 排查隐患. Whether more of it is better cannot be known. */
export const DEALT_WITH =
  /受理|处理|处置|办理|查处|查办|化解|调解|排查|排除|检查|整改|整治|治理|救治|救助|打击|侦破|防范|防治|清理|清收|监测|检测/;
/** What is the better the sooner it is done, wherever it stands in a name that is measured in time: 故障到场 2 小时. */
export const SOON = /响应|修复|处置|处理|办理|办结|到达|到场|抢修|抢通|恢复|答复|回复|反馈|审批|等待|等候/;

/** What a target's own words say: 下降至5%, 控制在8%; 提高到90%. */
export const DOWN_TO = new RegExp(`${phrases("falls", "to")}[至到]|控制在`);
export const UP_TO = new RegExp(`${phrases("rises", "to")}[至到]`);
