import * as sdk from 'wx-server-sdk'
import { databaseOver } from './database'
import { filesOver, type Storage } from './files'
import { messagesOver } from './messages'
import { wechatOver } from './wechat'

sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })

/** Who WeChat says is asking, and through which door. */
export const wechatContext = (): sdk.ICloud.BaseWXContext => sdk.getWXContext()
export const database = databaseOver(sdk.database())
export const files = filesOver(sdk as unknown as Storage)
export const messages = messagesOver(sdk.openapi)
export const wechat = wechatOver(sdk.openapi)
